# Counts the test functions in CTest's log: one line a function and data row in the output of a Qt Test program.
# A program that failed without saying which function (a crash, a time limit) counts as one failure, one that
# passed without naming functions as one pass.

/^[0-9]+\/[0-9]+ Test: / { functions = failures = 0 }

/^(PASS|FAIL!|XPASS|SKIP) +: / && !/::(initTestCase|cleanupTestCase)\(\)$/ { ++functions }
/^PASS +: / && !/::(initTestCase|cleanupTestCase)\(\)$/ { ++passed }
/^SKIP +: / { ++skipped }
/^(FAIL!|XPASS) +: / { ++failures; ++failed }

# CTest's log calls a program that it could not start "passed".
/^Command: ""$/ { functions = failures = 1; ++failed }

/^Test Passed\.$/ { if (functions == 0) ++passed }
/^Test Failed\.$/ { if (failures == 0) ++failed }

END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }
