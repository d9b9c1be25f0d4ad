// For Vite: stands for what react-aria says in languages that the page does not speak.

const nothing = {};
export { nothing as default };
