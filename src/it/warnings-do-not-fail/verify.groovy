String log = new File(basedir, 'build.log').text
String warning = '[WARNING] src/main/haproxy/haproxy.cfg:2:13: warning: "2000x" is read as 2000'
assert log.split(java.util.regex.Pattern.quote(warning), -1).length == 3
assert log.indexOf('BUILD SUCCESS') < log.indexOf('BUILD FAILURE')
