import { controlOf, type Field } from './field.ts';
import { plainReading, type Reading } from './reading.ts';
import { walk } from './walk.ts';

/** The field's text at this moment. */
export function read(field: Field): Reading {
  const control = controlOf(field);
  return control ? plainReading(control.value) : walk(field.el);
}
