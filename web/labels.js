// Words for codes, from the API's own description: "kind=efficacy" is "patients, symptoms or functions improve".

import { description } from './api.js';

/** Labels of the filters with a fixed set of values; empty where the description cannot be had. */
export async function labels() {
  try {
    const { filters } = await description();
    return new Map(filters.flatMap((f) => (f.values ?? []).map((v) => [`${f.key}=${v.value}`, v.label])));
  } catch {
    return new Map(); // The answer itself will say what is wrong; codes stand for themselves meanwhile.
  }
}

/** The filter with its values named; only red flags, which are numbered, need it. */
export function flagsNamed(facet, named) {
  return facet?.key !== 'red_flag' ? facet : { ...facet, values: facet.values.map((v) => ({ ...v, label: named.get(`red_flag=${v.value}`) ?? v.label })) };
}
