import { useState } from 'react';

type TextName<Values> = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values];

interface TextField {
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

export interface FormValues<Values extends object> {
  readonly values: Values;
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void;
  /** Spread onto a text field. */
  readonly text: (name: TextName<Values>) => TextField;
}

/** The values of a form while it is filled in. */
export function useFormValues<Values extends object>(start: Values): FormValues<Values> {
  const [values, setValues] = useState(start);
  const set = <Name extends keyof Values>(name: Name, value: Values[Name]): void => { setValues((now) => ({ ...now, [name]: value })); };
  return {
    values, set,
    text: (name) => ({ value: values[name] as string, onChange: (event) => { const { value } = event.currentTarget; setValues((now) => ({ ...now, [name]: value })); } }),
  };
}
