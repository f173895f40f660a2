String log = new File(basedir, 'build.log').text
assert log.contains('src/main/haproxy/haproxy.cfg:12:5: error: "reqadd" was removed in HAProxy 2.1')
assert log.contains('[ver-keyword-removed] (HAProxy 2.4, 3.2)')
assert log.contains('1 file checked for HAProxy 1.8, 2.4, 3.2: 1 error (1 fatal)')
