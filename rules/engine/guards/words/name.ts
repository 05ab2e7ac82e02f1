export const name = {
  /** Bodies and places: what comes before them is a name. A brand's own name (…牌) may be a claim and stays one. */
  tails:
    '集团 有限公司 股份 医院 中学 小学 大学 学院 幼儿园 银行 出版社 法院 检察院 大桥 隧道 博物馆 图书馆 火车站 人民公园 电影节 研究所 附属 税务局 监狱 看守所',
  heads: '书名 歌名 片名 小说 电影 歌曲 电视剧 综艺 纪录片 专辑 书单 绘本 杂志 论文 课文 专栏',
};
