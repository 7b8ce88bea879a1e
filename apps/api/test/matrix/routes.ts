import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Permission } from '@rettid/domain';
import { REQUIRES } from '../../src/access/requires';

/** A route as the running API declares it. */
export interface Route {
  /** `GET /api/citizens/:id/case` */
  readonly name: string;
  readonly method: string;
  /** `null`: open to everybody. */
  readonly permission: Permission | null;
}

/** Every route of the API, from the controllers themselves. */
export function routesOf(api: NestFastifyApplication): Route[] {
  const [scanner, reflector] = [new MetadataScanner(), new Reflector()];
  return api
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
        const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
        const base = Reflect.getMetadata(PATH_METADATA, metatype) as string;
        const permission = reflector.getAllAndOverride<Permission | undefined>(REQUIRES, [handler, metatype]) ?? null;
        return paths.map((path) => ({ name: `${method} ${joined(base, path)}`, method, permission }));
      });
    });
}

function joined(...parts: string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.join('/')}`;
}
