// placeholder
export function Results() { return <p>results</p>; }
