String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] haproof is skipped')
assert !log.contains('haproxy.cfg')
