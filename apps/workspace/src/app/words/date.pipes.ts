import { Pipe, type PipeTransform } from '@angular/core';
import { longDate } from '@rettid/web';
import { clockTime, lasted, relativeTo, shortDate } from './dates';

/** `{{ on | longDate }}`: `1. marts 2022`. */
@Pipe({ name: 'longDate' })
export class LongDatePipe implements PipeTransform {
  transform(on: string): string {
    return longDate(on);
  }
}

/** `{{ on | shortDate }}`: `1. mar. 2022`. */
@Pipe({ name: 'shortDate' })
export class ShortDatePipe implements PipeTransform {
  transform(on: string): string {
    return shortDate(on);
  }
}

/** `{{ on | relativeTo: businessDate }}`: `17 dage siden`. */
@Pipe({ name: 'relativeTo' })
export class RelativeToPipe implements PipeTransform {
  transform(on: string, businessDate: string): string {
    return relativeTo(on, businessDate);
  }
}

/** `{{ since | lasted: businessDate }}`: `9 år 4 mdr.`. */
@Pipe({ name: 'lasted' })
export class LastedPipe implements PipeTransform {
  transform(since: string, businessDate: string): string {
    return lasted(since, businessDate);
  }
}

/** `{{ instant | clockTime }}`: `kl. 02.04`, in Denmark. */
@Pipe({ name: 'clockTime' })
export class ClockTimePipe implements PipeTransform {
  transform(instant: string): string {
    return clockTime(instant);
  }
}
