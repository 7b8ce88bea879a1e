module.exports = { ...require('../../jest.angular.cjs'), displayName: 'citizen', rootDir: __dirname };
