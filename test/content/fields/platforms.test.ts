// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { compose } from '../../../entrypoints/content/fields/compose.ts';
import { CANDIDATE, fieldAt } from '../../../entrypoints/content/fields/eligible.ts';
import type { Field } from '../../../entrypoints/content/fields/field.ts';
import { FIELD_ROLES } from '../../../rules/engine/platform.ts';
import { factsOf, platformOf } from '../../../rules/platforms/index.ts';
import { TABLE } from '../../../rules/platforms/table.ts';
import { LOOK_ALIKES, type LookAlike } from './look-alikes.ts';

afterEach(() => document.body.replaceChildren());

/** happy-dom lays nothing out: sizes come from the markup. */
function build({ html, shadow }: LookAlike): ParentNode {
  const host = document.createElement(shadow ?? 'main');
  document.body.append(host);
  const root = shadow ? host.attachShadow({ mode: 'open' }) : host;
  root.innerHTML = html;
  for (const el of root.querySelectorAll<HTMLElement>('*')) {
    const width = Number(el.dataset.width ?? 480);
    Object.defineProperties(el, { offsetWidth: { value: width }, offsetHeight: { value: width && 40 } });
  }
  return root;
}

function fieldsOf(root: ParentNode, host: string): Field[] {
  const found = [...root.querySelectorAll(CANDIDATE)].map((el) => fieldAt(el, host));
  return found.filter((field) => field !== null);
}

describe.each(Object.entries(LOOK_ALIKES))('%s', (_, page) => {
  it('is known by its host', () => {
    expect(platformOf(page.host)).toBe(page.platform);
  });

  it('gives each part its field, in reading order', () => {
    const root = build(page);
    const parts = compose(fieldsOf(root, page.host), new Map(), () => true);
    const wanted = [...root.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset.part);
    expect([...parts].map(([part, { el }]) => [part, el.dataset.part])).toEqual(
      FIELD_ROLES.filter((role) => wanted.includes(role)).map((role) => [role, role]),
    );
  });

  it('knows each by the platform’s own selectors and reads no decoy', () => {
    const fields = fieldsOf(build(page), page.host);
    expect(fields.filter(({ rank }) => rank === undefined)).toEqual([]);
    expect(fields.filter(({ el }) => el.dataset.decoy !== undefined)).toEqual([]);
  });
});

it('keeps what an author types into a field of its own in the draft, and a search box out of it', () => {
  const root = build(LOOK_ALIKES.kuaishou!);
  const search = document.createElement('textarea');
  Object.defineProperties(search, { offsetWidth: { value: 480 }, offsetHeight: { value: 40 } });
  (root as Element).append(search);
  const fields = fieldsOf(root, 'cp.kuaishou.com');
  const other = fields.find(({ el }) => el === search)!;
  expect(other.role).toBe('body');
  expect(compose(fields, new Map([[other, 9]]), () => true).get('body')?.el.id).toBe('work-description-edit');
  expect(compose([other], new Map(), () => true).get('body')).toBe(other);
});

it('falls back on what the page calls a field when every selector has gone', () => {
  const page = { ...LOOK_ALIKES.kuaishou!, html: '<input placeholder="标题"><textarea></textarea>' };
  const parts = compose(fieldsOf(build(page), page.host), new Map(), () => true);
  expect([...parts.keys()]).toEqual(['title', 'body']);
});

it.each(TABLE.map(({ id }) => id))('%s: a browser can read every selector', (id) => {
  const { fields, decoys } = factsOf(id);
  const el = document.createElement('input');
  for (const selector of [...decoys, ...fields.flatMap(({ selectors }) => selectors)])
    expect(() => el.matches(selector), selector).not.toThrow();
});
