import type { Platform } from '../../../rules/engine/draft.ts';

/**
 * Small forms built after what open tools found on each site: `data-part` says which part a field must become,
 * `data-width` is a width in px where it is not an ordinary one, `data-decoy` marks what must never be read.
 */
export interface LookAlike {
  platform: Platform;
  host: string;
  /** The form hangs in the open shadow root of this element. */
  shadow?: string;
  html: string;
}

const kit = (part: string) =>
  `<div data-part="${part}" class="zone-container editor-kit-container" data-zone-container="*" data-slate-editor="true"
    contenteditable="true"><div class="ace-line" data-node="true"><span data-string="true" data-leaf="true">字</span></div></div>`;
const prose = (part: string) =>
  `<div data-part="${part}" class="tiptap ProseMirror" contenteditable="true"><p>字</p></div>`;

export const LOOK_ALIKES: Record<string, LookAlike> = {
  'douyin video': {
    platform: 'douyin',
    host: 'creator.douyin.com',
    html: `<input data-part="title" class="semi-input" placeholder="添加作品标题">${kit('body')}
      <div class="publish-mention-wrapper"><input data-decoy placeholder="搜索话题"></div>
      <input data-part="short-title" placeholder="请输入商品短标题">`,
  },
  'douyin article': {
    platform: 'douyin',
    host: 'creator.douyin.com',
    html: `<input data-part="title" placeholder="请输入文章标题，最多不超过30个字">
      <input data-part="summary" placeholder="添加内容摘要，最多不超过30个字">${prose('body')}`,
  },
  'douyin live room': {
    platform: 'douyin',
    host: 'buyin.jinritemai.com',
    html: '<div id="input-comment-block-id"><textarea data-part="comment"></textarea></div>',
  },
  'douyin local live room': {
    platform: 'douyin',
    host: 'eos.douyin.com',
    html: '<textarea data-part="comment" class="input-x1"></textarea>',
  },
  'douyin, a plain box': {
    platform: 'douyin',
    host: 'creator.douyin.com',
    html: '<textarea data-part="body" class="input-x1" placeholder="作品描述"></textarea>',
  },
  'xiaohongshu note': {
    platform: 'xiaohongshu',
    host: 'creator.xiaohongshu.com',
    html: `<div class="title-container"><input data-decoy class="d-text title" type="text">
      <input data-decoy data-width="4" class="title" placeholder="填写标题会有更多赞哦">
      <div class="d-input"><input data-part="title" class="d-text" type="text" placeholder="填写标题会有更多赞哦"></div></div>
      <div data-part="body" role="textbox" class="tiptap ProseMirror" contenteditable="true"><p data-placeholder="输入正文描述">字</p></div>`,
  },
  'xiaohongshu long note': {
    platform: 'xiaohongshu',
    host: 'creator.xiaohongshu.com',
    html: `<textarea data-part="title" class="d-text" placeholder="输入标题"></textarea>${prose('body')}`,
  },
  kuaishou: {
    platform: 'kuaishou',
    host: 'cp.kuaishou.com',
    html: `<div id="react-joyride-portal"><input data-decoy placeholder="标题"></div>
      <div data-part="body" id="work-description-edit" class="_description_x1" contenteditable="true"
        placeholder="添加合适的话题和描述，作品能获得更多推荐～">字</div>`,
  },
  'wechat-mp': {
    platform: 'wechat-mp',
    host: 'mp.weixin.qq.com',
    html: `<textarea id="title" data-width="0"></textarea>
      <div class="title-editor__input"><div data-part="title" class="ProseMirror" contenteditable="true">字</div></div>
      <input data-decoy id="author" placeholder="请输入作者">
      <div data-part="body" class="ProseMirror" contenteditable="true"><section><p><span leaf="">字</span></p></section></div>
      <textarea data-part="summary" id="js_description"></textarea>`,
  },
  'wechat-channels video': {
    platform: 'wechat-channels',
    host: 'channels.weixin.qq.com',
    shadow: 'wujie-app',
    html: `<div class="post-desc-box"><div data-part="body" class="input-editor" contenteditable="" data-placeholder="添加描述">字</div></div>
      <input data-decoy class="weui-desktop-form__input" placeholder="搜索附近位置">
      <input data-part="short-title" class="weui-desktop-form__input" placeholder="概括视频主要内容，字数建议6-16个字符">`,
  },
  'wechat-channels pictures': {
    platform: 'wechat-channels',
    host: 'channels.weixin.qq.com',
    shadow: 'wujie-app',
    html: `<input data-part="title" placeholder="填写标题, 22个字符内">
      <div class="post-desc-box"><div data-part="body" class="input-editor" contenteditable="true">字</div></div>`,
  },
  'bilibili video': {
    platform: 'bilibili',
    host: 'member.bilibili.com',
    html: `<div class="select-controller"><input data-decoy value="分区"></div>
      <input data-part="title" class="input-val" type="text" maxlength="80" placeholder="请输入稿件标题">
      <input data-part="tags" class="input-val" type="text" placeholder="按回车键Enter创建标签">
      <div data-part="body" class="ql-editor" contenteditable="true" data-placeholder="填写更全面的相关信息"><p>字</p></div>`,
  },
  'bilibili column': {
    platform: 'bilibili',
    host: 'member.bilibili.com',
    html: `<div class="title-input__inner"><textarea data-part="title" maxlength="50" placeholder="请输入标题（建议30字以内）"></textarea></div>
      ${prose('body')}`,
  },
  'toutiao article': {
    platform: 'toutiao',
    host: 'mp.toutiao.com',
    html: `<textarea data-part="title" placeholder="请输入文章标题（2～30个字）"></textarea>
      <div class="byte-select-view"><input data-decoy placeholder="选择标题样式"></div>
      <div data-part="body" class="ProseMirror" contenteditable="true"><p>字</p></div>`,
  },
  'toutiao video': {
    platform: 'toutiao',
    host: 'mp.toutiao.com',
    html: `<input data-part="title" placeholder="请填写作品标题">${kit('body')}`,
  },
  'zhihu column': {
    platform: 'zhihu',
    host: 'zhuanlan.zhihu.com',
    html: `<div class="SearchBar"><input data-decoy placeholder="文章标题"></div>
      <textarea data-part="title" placeholder="请输入标题（最多 100 个字）"></textarea>
      <div data-part="body" class="notranslate public-DraftEditor-content" contenteditable="true"><div data-contents="true">字</div></div>`,
  },
};
