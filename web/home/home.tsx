// placeholder
export function Home() { return <main>home</main>; }
