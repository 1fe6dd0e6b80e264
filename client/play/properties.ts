import { Directive, type DirectiveParameters, directive, type ElementPart } from 'lit-html/directive.js';

/** Custom properties by CSSOM: the content security policy allows no style attributes. */
class Properties extends Directive {
  render(_values: Readonly<Record<`--${string}`, string | number>>): symbol {
    return Symbol.for('nothing is rendered');
  }

  override update({ element }: ElementPart, [values]: DirectiveParameters<this>): void {
    if (!(element instanceof HTMLElement)) return;
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, String(value));
  }
}

/** `<span ${properties({ '--value': 0.4 })}>` */
export const properties = directive(Properties);
