import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSIONS } from '@rettid/domain';
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
    const faults = this.discovery.getControllers().flatMap(({ metatype }) => this.faultsOf(metatype));
    if (faults.length > 0) throw new Error(`routes that do not say who may call them: ${faults.join(', ')}`);
  }

  private faultsOf(controller: unknown): string[] {
    if (typeof controller !== 'function') return [];
    const prototype = controller.prototype as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const word = (key: string): string | undefined =>
        this.reflector.getAllAndOverride<string | undefined>(key, [handler, controller as never])?.trim();
      const fault = faultIn(word(REQUIRES), word(UNGUARDED));
      if (fault === null) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
      return [`${method} ${controller.name}.${name} (${fault})`];
    });
  }
}

/** What is wrong with a route's word on who may call it; a class that requires and a method that opens contradict. */
function faultIn(permission: string | undefined, reason: string | undefined): string | null {
  if (permission !== undefined && reason !== undefined) return 'requires a permission and is open as well';
  if (permission !== undefined) {
    return PERMISSIONS.some((known) => known === permission) ? null : 'requires a permission that nobody can have';
  }
  if (reason === undefined) return 'says nothing';
  return reason === '' ? 'is open for no reason' : null;
}
