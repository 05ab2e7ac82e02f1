export const standardGrade = {
  /** Grades that standards give. 顶级 and 极品 are none. */
  grades: '特级 一级 二级 三级 优级 特等 一等 二等 甲级 甲等 三甲 a级 5a 4a 优等',
  /** Goods and things that have grading standards. */
  graded:
    '橄榄油 茶 龙井 普洱 大米 面粉 酱油 生抽 醋 牛肉 猪肉 鸡蛋 花椒 枸杞 红枣 木耳 羽绒 食用油 菜籽油 花生油 大豆油 山茶油 玉米油 亚麻籽油 初榨 蜂蜜 苹果 海参 白糖 白砂糖 能效 水效 防火 防水 阻燃 运动员 医院 建造师 注册 景区 公路 资质 标准 国标 地板 板材 瓷砖 绿茶 红茶 乌龙 香米 干贝 人参 三七 燕窝 证书 裁判 厨师 技师 心理咨询师 保护动物 保护植物 响应 文物',
};
