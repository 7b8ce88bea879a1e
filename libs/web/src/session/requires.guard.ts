import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@rettid/domain';
import { SessionStore } from './session.store';

/** Lets in whoever the policy permits; shows everybody else that they may not, under the address they asked for. */
export function requires(permission: Permission): CanActivateFn {
  return () => {
    if (inject(SessionStore).permits(permission)) return true;
    return new RedirectCommand(inject(Router).parseUrl('/ingen-adgang'), { skipLocationChange: true });
  };
}
