String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] src/main/listeners/web.json:5:23: error: HttpListeners[0].ListenerPort: 22 is reserved by the service')
assert log.contains('[INFO] src/main/listeners/web.json:16:24: info: HttpListeners[0].AclWhiteList[0]')
