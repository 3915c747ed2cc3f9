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
