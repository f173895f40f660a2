String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] no HAProxy configuration in src/main/haproxy/**')
