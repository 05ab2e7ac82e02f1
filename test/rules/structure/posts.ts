import type { Kind, Platform } from '../../../rules/engine/draft.ts';
import type { Role } from '../../../rules/structure/index.ts';

/** A post in our own words: its sentences by role, in reading order. */
export interface Post {
  name: string;
  platform: Platform;
  kind: Kind;
  lines: [Role, string][];
}

export const POSTS: Post[] = [
  {
    name: '护手霜',
    platform: 'douyin',
    kind: 'post',
    lines: [
      ['value', '你是不是也这样，一到冬天手就裂口，涂什么都黏糊糊的？'],
      ['value', '我做了六年陶艺，双手天天泡水，踩过不少坑，用了28天才敢来说。'],
      ['benefit', '这支护手霜含有5%尿素和乳木果油，质地清爽，涂完马上打字也不粘键盘。'],
      ['benefit', '一支75毫升，放在包里不占地方，通勤路上随时补一层。'],
      ['action', '想试的可以点左下角购物车拍一支，活动到12月5日，数量200支。'],
    ],
  },
  {
    name: '猫砂',
    platform: 'xiaohongshu',
    kind: 'post',
    lines: [
      ['value', '养了三只猫以后，我家阳台的味道一度让邻居敲门。'],
      ['value', '先后换过七种猫砂，有两种粉尘大到我自己都打喷嚏。'],
      ['benefit', '现在这款是豆渣加膨润土的混合砂，颗粒两毫米左右，猫踩上去不带出来。'],
      ['benefit', '结团快，铲的时候不会散，一袋六升够三只猫用十天。'],
      ['value', '缺点也有：比纯膨润土贵一些，预算紧的可以掺着用。'],
      ['action', '你家用的哪种？评论区聊聊，我整理一份对比表。'],
    ],
  },
  {
    name: '面包机',
    platform: 'xiaohongshu',
    kind: 'post',
    lines: [
      ['value', '第一次做吐司，我把厨房弄得全是面粉，烤出来像块砖。'],
      ['value', '后来才明白，新手失败大多不在配方，而在揉面和温度。'],
      ['benefit', '这台面包机自带投料盒，坚果和果干到点自己落进去。'],
      ['benefit', '晚上把料倒好，早上七点起床就有热面包，孩子上学前吃两片正好。'],
      ['benefit', '内桶是不粘涂层，取出来冲一下就干净。'],
      ['action', '需要配方的点个收藏，商品卡在笔记下面，自己按需选。'],
    ],
  },
  {
    name: '登山鞋',
    platform: 'douyin',
    kind: 'post',
    lines: [
      ['value', '为什么你爬山下来脚趾甲总是黑的？'],
      ['value', '我带队走了四年徒步路线，见过太多人穿着跑鞋上山，崴了脚才后悔。'],
      ['benefit', '这双鞋鞋头加宽了八毫米，下坡时脚趾有地方放。'],
      ['benefit', '大底是深齿橡胶，踩在湿石头上抓得住，鞋面能挡住小雨。'],
      ['action', '想看尺码表的戳下方商品卡，不确定就留言告诉我脚长。'],
    ],
  },
  {
    name: '记账软件',
    platform: 'wechat-mp',
    kind: 'article',
    lines: [
      ['value', '月底对着账单发呆，这种感觉很多人都有。'],
      ['value', '我做财务九年，自己的账却连续三年记不过两个月，问题不在懒，而在每一笔都要点七八下。'],
      ['benefit', '这个工具可以直接读取支付短信，自动归到吃饭、房租、交通三类。'],
      ['benefit', '每周日晚上生成一张图，哪一项超了，一眼就能看到。'],
      ['benefit', '数据只存在手机里，不用注册账号。'],
      ['action', '感兴趣的朋友可以点击阅读原文下载试用版，用满两周再决定要不要买。'],
    ],
  },
  {
    name: '英语课',
    platform: 'wechat-mp',
    kind: 'article',
    lines: [
      ['value', '我在中学教了十三年英语，每年都有家长问我同一句话：孩子单词背了就忘怎么办？'],
      ['value', '说句实话，光靠抄写，大多数孩子坚持不到一个月。'],
      ['benefit', '这门课一共二十讲，每讲十八分钟，先听故事再认词。'],
      ['benefit', '配套练习按遗忘规律安排复习，家长只需要每天陪读五分钟。'],
      ['action', '想先了解的，可以预约一节试听，入口在文末小程序。'],
    ],
  },
  {
    name: '羽绒服直播',
    platform: 'douyin',
    kind: 'live-script',
    lines: [
      ['other', '欢迎刚进直播间的朋友，大家晚上好。'],
      ['value', '去年有位老顾客跟我说，买过的羽绒服洗两次就跑绒，我听着也着急。'],
      ['benefit', '这件用的是九十白鸭绒，充绒量一百二十克，缝线的地方压了两道。'],
      ['benefit', '你摸这个面料，软的，不会哗啦哗啦响，坐地铁穿也不闷。'],
      ['action', '要的话拍三号链接，今天备货三百件，拍完补货要等到下个月五号。'],
      ['value', '有人问掉不掉毛，我直接拿胶带粘给你们看。'],
      ['benefit', '帽子可以拆，袖口有内罗纹，骑车的时候风灌不进去。'],
      ['action', '一米六左右拍M码，不确定的打在公屏上，我帮你看。'],
    ],
  },
  {
    name: '蜂蜜直播',
    platform: 'kuaishou',
    kind: 'live-script',
    lines: [
      ['other', '新来的老铁们好，先听我说两句。'],
      ['value', '我爸养蜂二十多年，小时候我跟着他在山里搭帐篷住。'],
      ['value', '蜂蜜水分高了会发酵，所以我们等封盖以后才割，检测报告就贴在墙上。'],
      ['benefit', '这瓶是荆条蜜，颜色偏浅，入口先是花香后是甜，不齁嗓子。'],
      ['benefit', '一瓶五百克，早上冲杯温水，抹馒头也行。'],
      ['action', '喜欢的点下方小黄车二号，两瓶一起拍包邮。'],
    ],
  },
  {
    name: '民宿',
    platform: 'xiaohongshu',
    kind: 'post',
    lines: [
      ['value', '带爸妈出门，最怕订的房间要爬楼。'],
      ['value', '这次我提前打了五个电话，才找到一家有电梯的老院子。'],
      ['benefit', '房间在二楼，推开窗是稻田，床垫偏硬，老人睡着踏实。'],
      ['benefit', '早餐是现煮的米线，步行八分钟到古镇码头。'],
      ['value', '不过周末隔壁有点吵，睡眠浅的建议选后院。'],
      ['action', '想去的先收藏，房型和日历在笔记左下角。'],
    ],
  },
  {
    name: '台灯',
    platform: 'bilibili',
    kind: 'post',
    lines: [
      ['value', '孩子写作业的时候，你有没有注意过他离本子有多近？'],
      ['value', '我拿照度计量了家里三盏灯，结果有点意外：最贵的那盏反而桌面最暗。'],
      ['benefit', '这盏灯的灯臂能前后伸四十厘米，光打在本子中间，没有手的影子。'],
      ['benefit', '色温分三档，晚上调到暖光，看久了眼睛不那么干。'],
      ['action', '链接放在置顶评论里了，需要的自取，用着不合适七天内可以退。'],
    ],
  },
  {
    name: '咖啡豆',
    platform: 'weibo',
    kind: 'post',
    lines: [
      ['value', '喝了十年速溶，我一直以为咖啡就该是苦的。'],
      ['value', '直到在云南看农户晒豆子，才知道新鲜的果子是甜的。'],
      ['benefit', '这批豆子是水洗处理，中度烘焙，喝起来有柑橘和红糖的味道。'],
      ['benefit', '二百克一袋，带单向阀，开封以后两周内风味都在。'],
      ['action', '店铺首页可以选研磨度，第一次买的建议拍小袋。'],
    ],
  },
  {
    name: '空气炸锅',
    platform: 'kuaishou',
    kind: 'post',
    lines: [
      ['value', '下班到家快八点，谁还有力气开火？'],
      ['value', '我一开始也觉得这东西是智商税，买回来吃灰。'],
      ['benefit', '这台五升的，一次能放八个鸡翅，十五分钟就好，中间不用翻面。'],
      ['benefit', '炸篮可以整个放进洗碗机，台面上没有油点。'],
      ['action', '点小黄车就能看到，颜色选好直接下单。'],
    ],
  },
];

export const textOf = (lines: readonly (readonly [Role, string])[]): string =>
  lines.map(([, text]) => text).join('');
