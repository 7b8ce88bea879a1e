import { registerLocaleData } from '@angular/common';
import localeDa from '@angular/common/locales/da';
import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app/app.component';
import { appConfig } from './app/app.config';

registerLocaleData(localeDa);
void bootstrapApplication(AppComponent, appConfig);
