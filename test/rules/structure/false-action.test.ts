import { expect, it } from 'vitest';
import { draftOf } from '../../../rules/engine/draft.ts';
import { profileFor } from '../../../rules/structure/index.ts';
import { read } from '../../../rules/structure/reading.ts';
import { TODAY } from './judge.ts';

// Plain talk about goods that asks nobody for anything, full of words that tempt: 冲, 收, 点, 买, 拍, 囤, 链.
const PLAIN = [
  '杯盖按一下就弹开，单手也能喝。',
  '这款奶粉用温水冲调就能化开，杯底没有结块。',
  '后摄用大底传感器，夜里拍照噪点少。',
  '拉链换成了双头的，从下面也能打开。',
  '这条项链长四十五厘米，锁骨位置刚好。',
  '点缀的小珍珠是手工缝上去的。',
  '折叠以后厚度只有十二厘米，能放进衣柜收纳。',
  '洗衣液闻起来是青柠味，冲洗两遍没有泡沫。',
  '收腰的剪裁让上半身显得利落。',
  '面料里加了氨纶，蹲下来不勒腿。',
  '这双鞋的鞋底有三道防滑纹。',
  '台灯有三档色温，旋钮转起来没有声音。',
  '冲锋衣的帽檐里藏了一根软钢丝。',
  '早餐机五分钟能做好一份三明治。',
  '枕头中间低两边高，侧睡时肩膀不悬空。',
  '电池充满一次可以骑四十公里。',
  '米粒细长，煮出来一粒一粒分得开。',
  '面霜的质地像酸奶，推开以后很快吸收。',
  '行李箱的轮子带刹车，坐地铁不会滑走。',
  '书包背板有透气的网格，夏天背着不闷。',
  '水壶带刻度，冲奶的时候看得清楚。',
  '沙发坐垫可以拆下来，布套能机洗。',
  '这瓶酱油配料表只有五样东西。',
  '手表的屏幕在太阳底下也看得清。',
  '耳机盒比一枚硬币大不了多少。',
  '毛衣领口是罗纹织法，洗过几次没有变松。',
  '锅身一体压铸，手柄不烫手。',
  '婴儿车一只手就能收起来，放进后备箱还有空。',
  '牙刷头很小，能刷到最里面的牙。',
  '枸杞颗粒大，泡水以后汤色偏橙。',
  '相机支持触摸对焦，点哪里就对哪里。',
  '裙摆到小腿中间，走路有垂感。',
  '雨伞骨架用的是玻璃纤维，大风里翻过来还能恢复。',
  '猫爬架底座重八公斤，大猫跳上去不晃。',
  '键盘的键帽不反光，打字声音偏闷。',
  '这块砧板是整竹压制，背面有导水槽。',
  '投影仪开机十秒，画面自动校正。',
  '保温桶分三层，汤和饭不会串味。',
  '瑜伽垫厚六毫米，膝盖跪着不疼。',
  '门锁可以存一百枚指纹，老人用钥匙也行。',
  '车载冰箱插点烟口就能制冷。',
  '巧克力含可可脂百分之七十，入口偏苦。',
  '窗帘用的是高密织法，拉上以后屋里很暗。',
  '扫地机会记住户型，家具挪了位置也能重新规划。',
  '这家店的收藏柜里摆着老板二十年来的杯子。',
  '购物袋用旧帆布改成，能装下十斤菜。',
  '跑鞋的中底回弹快，落地时脚跟有缓冲。',
  '护照夹有四个卡位，机票也放得下。',
  '火锅底料用牛油炒制，辣度分三级。',
  '儿童椅的脚踏能调五个高度。',
];

it('does not take plain product talk for a call to action', () => {
  const wrong = PLAIN.filter((text) => {
    const draft = draftOf(text, {}, TODAY);
    return read(draft, [], profileFor(draft.context)).some(({ role }) => role === 'action');
  });
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(PLAIN.length * 0.02);
});

it('takes a warning not to buy for candour, not for a call', () => {
  for (const text of ['先别急着下单。', '不建议直接下单，先去店里摸一摸。', '油皮就不要囤货了。']) {
    const draft = draftOf(text, {}, TODAY);
    expect(read(draft, [], profileFor(draft.context))[0]?.role, text).not.toBe('action');
  }
});

it('still hears a call that begins with a word of warning', () => {
  for (const text of ['别犹豫了，直接下单吧。', '有需要的别忘了点关注。']) {
    const draft = draftOf(text, {}, TODAY);
    expect(read(draft, [], profileFor(draft.context)).at(-1)?.role, text).toBe('action');
  }
});
