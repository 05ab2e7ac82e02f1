const DRAFT = `  --title T --tags a,b          标题和标签
  --platform ID --kind ID       平台；post article live-script comment
  --medium ID --purpose ID      text video ad live；seeding conversion growth visit
  --industry ID --speaker ID    行业；seller influencer private auto
  --commercial auto|yes|no      是不是商业推广，默认自动判断
  --date YYYY-MM-DD             按哪一天的规则，默认今天
  --declared ad,ai,fiction      已打开的平台声明
  --pace N                      念稿语速，每秒几个音节（3–8），默认按平台
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
  key: `redline key new --out FILE [--name N]   新建签名密钥（用口令加密）/ make a signing key
redline key show FILE                    只给出编号和公钥 / id and public key
redline key backup FILE --out FILE2      另存一份，可换口令 / a second copy

口令写在环境变量 REDLINE_PASSPHRASE（另存的新口令：REDLINE_NEW_PASSPHRASE）里，
或用 --passphrase-file、--new-passphrase-file 指出文件。
退出码：0 · 2 用法不对、读不到或口令不对 / exit codes`,
  pack: `redline pack list [--format text|json]   内置的规则包 / built-in rule packs
redline pack init DIR --id ID [--title T]          新建团队规则包
redline pack import TABLE --to DIR --id ID         由表格、CSV 或一行一词做成规则包；- 是标准输入
redline pack test DIR                              检查格式、上限和自带的例子
redline pack build DIR --out FILE                  只打包，看看要发出去的内容
redline pack publish [DIR] --to SITE --key KEY…    签名并写进 SITE 文件夹；不给 DIR 就只给频道续签
    第一次要 --title 团队名；--channel stable --life 天数(1–90，默认 30) --notes 说明
    先发给一部分人：--share 万分之几 · --who 名字,名字；给 --url 就印出邀请和核对码
redline pack verify SITE [--root SHA256]           照新成员的浏览器那样检查 SITE
redline pack revoke ID SEQ --to SITE --key KEY… --reason R [--back-to SEQ]   撤回一版
redline pack kill RULE… --to SITE --key KEY… [--undo]                        立即停用某条规则
redline pack rotate-root --to SITE --key KEY… [--new ROLE=KEYFILE]… [--threshold ROLE=N]…
    ROLE 是 root channel packs roster；换了 channel 或 packs 的钥匙后再 publish 一次
redline pack sign FILE --key KEY…                  给要几个人签的文件补签

都可加 --dry-run：只说会写什么。口令见 redline key --help。
退出码：0 · 1 没通过检查 · 2 用法不对、读不到或口令不对 / exit codes`,
  review: `redline review verify FILE [--root HASH] [--format text|json]
  核对一份导出的广告档案或工作副本（HTML 或 JSON）：每个字节、每个签名、推得的状态 / verify an exported record

  --root HASH                   只认这个团队（第一个根文件的 SHA-256）/ only this team

退出码：0 属实 · 1 不属实 · 2 用法不对或读不到 / exit codes`,
  team: `redline team init DIR --key KEY [--title T] [--need N] [--host H]…   团队的根和名册；--host 一次或三次，写出 NATS 服务器配置 / root, roster, server configuration
redline team stream DIR --server URL…             服务器起来后，建审稿日志（一次）/ make the log on the server
redline team enrol DIR CARD --key KEY --duty author,reviewer,lead [--server URL]…   登记一台设备 / enrol a device
redline team revoke DIR --key KEY --device ID (--ledger FILE.redline | --nothing) [--server URL]…   吊销一台设备 / revoke one
redline team roster DIR [--format text|json]      谁是谁 / who is who

  --tls-cert --tls-key --tls-ca FILE   证书的位置，默认 tls/cert.pem、tls/key.pem
  --no-tls                      只在本机试用 / loopback only
  --passphrase-file FILE        口令；不写则读环境变量 REDLINE_PASSPHRASE

DIR/server-keys.json 是服务器的密钥（用口令加密），不要放到服务器上。
退出码：0 · 2 用法不对或读不到 / exit codes`,
  '': `红线 redline：发布前检查文案 / checks marketing drafts

  redline check [FILE|-]   找出要改的地方
  redline score [FILE|-]   价值、好处、行动打分
  redline pack …           规则包：列出、新建、测试、签名、发布、撤回
  redline key …            签名密钥
  redline team …           团队：名册、设备、服务器配置
  redline review verify    核对导出的档案
  redline COMMAND --help   每个命令的用法`,
};
