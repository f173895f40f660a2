import groovy.json.JsonSlurper

def sarif = new JsonSlurper().parse(new File(basedir, 'target/haproof.sarif'))
assert sarif.runs[0].results*.ruleId == ['syntax-number-trailing-garbage']
assert sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri == 'src/main/haproxy/haproxy.cfg'
assert new File(basedir, 'target/haproof-junit.xml').text.contains('<testsuite')
assert new File(basedir, 'target/reports/haproof.html').text.contains('syntax-number-trailing-garbage')
assert new File(basedir, 'build.log').text.contains('[INFO] wrote target/reports/haproof.html')
assert new File(basedir, 'build.log').text.contains('[INFO] 1 file checked for HAProxy 2.4: 1 warning')
