export { up } from './up';
