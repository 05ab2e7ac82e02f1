import type { Industry } from '../draft.ts';

// Words that speak for one line of goods. Ours, short and everyday; each counts once.

export const INDUSTRY_CUES: readonly (readonly [Industry, string])[] = [
  [
    'cosmetics',
    '面膜 精华液 精华 面霜 乳液 爽肤水 护肤 口红 粉底 眼霜 防晒霜 洗面奶 洁面 卸妆 彩妆 美妆 护肤品 化妆品 身体乳 水乳 洗发水 护发 唇釉 气垫 祛斑 淡斑 敏感肌',
  ],
  [
    'health-food',
    '保健品 保健食品 蓝帽子 益生菌 褪黑素 鱼油 辅酶 胶原蛋白肽 维生素片 钙片 氨糖 蛋白粉 营养素 口服液 酵素',
  ],
  [
    'food',
    '零食 饼干 茶叶 咖啡 牛奶 酸奶 蜂蜜 饮料 食品 大米 坚果 水果 牛肉 火锅 面包 蛋糕 果汁 燕窝 代餐 红枣 枸杞',
  ],
  ['drug', '处方药 非处方药 药品 中成药 胶囊剂 感冒药 药片 国药准字 膏药 止痛药 药店'],
  ['device', '医疗器械 血压计 血糖仪 理疗仪 助听器 械字号 医用敷料 制氧机 雾化器 治疗仪'],
  ['medical-beauty', '医美 水光针 玻尿酸 肉毒 热玛吉 双眼皮 隆鼻 吸脂 光子嫩肤 整形 线雕 瘦脸针'],
  ['medical', '医院 诊所 门诊 种植牙 植发 手术 体检 专科 挂号 正畸 口腔 近视手术 中医馆'],
  ['finance', '理财 基金 股票 年化 保险 贷款 投资 信用卡 私募 债券 收益率 本金 炒股 网贷'],
  ['education', '课程 培训班 考研 考公 雅思 网课 辅导 提分 上岸 题库 老师授课 培训 家教 教资 自考 学历提升'],
  ['real-estate', '楼盘 户型 学区房 房产 精装房 买房 公寓 售楼处 首付 置业 商铺 容积率 地铁房 新房 二手房'],
  ['alcohol', '白酒 红酒 啤酒 酱香 葡萄酒 威士忌 黄酒 酒庄 果酒'],
  ['tobacco', '香烟 电子烟 卷烟 雪茄 烟弹'],
  ['agriculture', '农药 化肥 种子 饲料 兽药 亩产 除草剂 种苗'],
  ['infant', '奶粉 纸尿裤 婴儿 宝宝辅食 童装 母婴 奶瓶 婴幼儿 辅食'],
  ['pet', '猫粮 狗粮 宠物 猫砂 驱虫药 猫咪 狗狗'],
  ['apparel', '连衣裙 牛仔裤 羽绒服 衬衫 外套 球鞋 内衣 运动鞋 T恤 女装 男装 穿搭 毛衣 大衣'],
  [
    'appliance',
    '冰箱 空调 洗衣机 扫地机 净水器 电视机 吸尘器 电饭煲 吹风机 空气炸锅 手机 耳机 充电宝 投影仪',
  ],
  ['daily', '牙膏 洗衣液 纸巾 洗洁精 拖把 垃圾袋 毛巾 收纳 保温杯 床垫 四件套 枕头'],
  ['auto', '汽车 新能源车 续航 试驾 轮胎 机油 SUV 电动车 车险 4S店'],
  ['travel', '旅行社 跟团 酒店 民宿 机票 景区 攻略 度假 邮轮 签证'],
  ['jewelry', '黄金 钻石 翡翠 项链 戒指 和田玉 珍珠 手镯 珠宝 银饰'],
  ['services', '家政 搬家 装修 保洁 婚庆 摄影 美甲 健身房 维修 加盟 招商 月嫂'],
].flatMap(([industry, words]) =>
  words!.split(' ').map((word) => [industry as Industry, word.toLowerCase()] as const),
);
