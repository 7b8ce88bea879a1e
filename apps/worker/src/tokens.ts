/** Names under which the worker's parts are given to each other. */
export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');
export const CLOCK = Symbol('clock');
export const DATABASE = Symbol('database');
export const HANDLERS = Symbol('handlers');
