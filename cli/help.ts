const DRAFT = `  --title T --tags a,b          标题和标签
  --platform ID --kind ID       平台；post article live-script comment
  --medium ID --purpose ID      text video ad live；seeding conversion growth
  --industry ID --speaker ID    行业；seller influencer private auto
  --commercial auto|yes|no      是不是商业推广，默认自动判断
  --date YYYY-MM-DD             按哪一天的规则，默认今天
  --declared ad,ai,fiction      已打开的平台声明
  --product FILE                产品卡（JSON）
  --pack FILE                   再加一个规则包：编译好的文件，或有 pack.yaml 的文件夹；可多次
  --format text|json            默认 text
  --jsonl FILE                  每行一份稿子 {id, text, title?, tags?, …}，每行一个结果；- 是标准输入`;

export const HELP: Record<string, string> = {
  check: `redline check [FILE|-] 检查一份稿子 / check one draft

${DRAFT}
  --explain                     说明依据、罚则和放过了什么
  --fail-on block|warn|advise|never   到哪一级算不通过，默认 block

退出码：0 没有 · 1 有 · 2 用法不对或读不到 / exit codes`,
  score: `redline score [FILE|-] 给一份稿子的结构打分 / score one draft

${DRAFT}

退出码：0 · 2 用法不对或读不到 / exit codes`,
  pack: `redline pack list [--format text|json] 内置的规则包：版本、规则数、例子数 / built-in rule packs

每条规则的依据和例子在 docs/RULES.md。
退出码：0 · 2 用法不对 / exit codes`,
  '': `红线 redline：发布前检查文案 / checks marketing drafts

  redline check [FILE|-]   找出要改的地方
  redline score [FILE|-]   价值、好处、行动打分
  redline pack list        列出内置的规则包
  redline COMMAND --help   每个命令的用法`,
};
