String log = new File(basedir, 'build.log').text
assert log.contains('.haproof.yaml:2:1: unknown key "fail_on"; did you mean "fail-on"?')
assert log.contains('failOn: ') && log.contains('"sometimes"')
assert log.contains('reports: there is no format "sariff"')
assert log.contains('includes: no file matches "conf/*.cfg"')
assert log.split('MojoExecutionException', -1).length == 5
