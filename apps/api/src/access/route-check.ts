import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIRES } from './requires';
import { UNGUARDED } from './unguarded';

/** Walks every route at the start and refuses to go on while one does not say who may call it: default deny. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => this.silentRoutesOf(metatype));
    if (silent.length > 0) throw new Error(`routes without a word on who may call them: ${silent.join(', ')}`);
  }

  private silentRoutesOf(controller: unknown): string[] {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const says = (key: string): boolean => {
        const word = this.reflector.getAllAndOverride<string | undefined>(key, [handler, controller as never]);
        return word !== undefined && word.trim() !== '';
      };
      if (says(UNGUARDED) || says(REQUIRES)) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
      return [`${method} ${controller.name}.${name}`];
    });
  }
}
