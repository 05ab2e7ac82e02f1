// Read and kept by hand: names that a dictionary lacks, and dictionary words that in a draft are the disguise.

export const BRANDS: readonly string[] = (
  '薇诺娜 薇娅 薇姿 紫薇 蔷薇 采薇 薇龙 加薇薇 葳蕤 巍峨 徽章 国徽 安徽 校徽 围巾 围裙 维生素 维他命 维达 思维 纤维 维修 ' +
  '唐三彩 唐装 盐焗 海盐 岩板 岩茶 武夷岩茶 岩盐 肖像 李子 李宁 陶瓷 淘米 桃子 水蜜桃 樱桃 嘉宾 嘉年华 永远 雪糕 雪白 ' +
  '滑雪 雪纺 雪松 靴子 长靴 得罪 沉醉 陶醉 喝醉 麻醉 宿醉 微醉 醉虾 醉蟹 犯罪 红豆 绿豆 黄豆 土豆 豆腐 豆浆 豆沙 咖啡豆 ' +
  '蒜蓉 糕点 蛋糕 羔羊 米糕 羊毛 羊绒 羊奶 山羊 笔记 九折 长久 久坐 芯片 笔芯 灯芯 机芯 滤芯 芯子 辛苦 星期 欣赏 ' +
  '宝宝 宝贝 宝石 饱满 饱腹 吃饱 包装 包邮 背包 钱包 包子 书包 面包 红包 包包 毒蛇 读书 阅读 朗读 练习 迷恋 排骨 排队'
).split(' ');

/** In the dictionary, yet in a draft they stand for the word that they sound like. */
export const MEANT_ANYWAY: ReadonlySet<string> = new Set(
  '威信 微芯 维信 卫星 裙子 底价 包过 去皱 去斑 去痘 去疤 去湿 江血 制愈 远价 家微 免役 李财 雪脂 受身 包本'.split(
    ' ',
  ),
);
