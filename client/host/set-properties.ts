import { nothing } from 'lit-html';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit-html/directive.js';

type Properties = Readonly<Record<`--${string}`, string>>;

/** Sets custom properties through CSSOM: the content security policy allows no style attributes. */
class SetProperties extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('properties() stands inside a tag');
  }

  render(_properties: Properties) {
    return nothing;
  }

  override update({ element }: ElementPart, [properties]: [Properties]) {
    if (!(element instanceof HTMLElement)) return nothing;
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    return nothing;
  }
}

export const properties = directive(SetProperties);
