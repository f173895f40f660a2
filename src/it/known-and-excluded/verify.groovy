String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] 2 files checked for HAProxy 2.4: nothing found, 2 in the baseline (2 fatal)')
assert !log.contains('draft.cfg')
