String log = new File(basedir, 'build.log').text
['src/main/haproxy/haproxy.cfg', 'known.json', '.haproof.yaml'].each {
    assert log.contains('reports: "' + it + '" is read and would be overwritten; expected another file for the result')
}
assert log.contains('reports: "target/../target/out" is to be written twice; expected a file for each result')
assert log.split('MojoExecutionException', -1).length == 5
assert new File(basedir, 'src/main/haproxy/haproxy.cfg').text.startsWith('global')
assert new File(basedir, '.haproof.yaml').text.startsWith('baseline')
assert log.contains('[INFO] wrote target/out.sarif')
