# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/check-layers checks: one line a breach, exit status 1 where there is one.

# Which rooms a room may include, besides itself.
function may(room, others) { allowed[room] = " " others " "; isRoom[room] = 1 }

BEGIN {
  may("core/base", "")
  may("core/figure", "core/base")
  may("core/sequence", "core/base")
  may("core/tensor", "core/base")
  may("core/training", "core/base core/tensor")
  may("core/glm", "core/base core/sequence core/tensor core/training")
  may("core/sae", "core/base core/tensor core/training")
  may("core/interpretation", "core/base core/sequence core/tensor core/training core/glm core/sae")
  may("core/formats", "core/base core/sequence")
  may("core/search", "core/base core/sequence core/formats")
  may("core/shelf", "core/base core/tensor core/glm core/sae")
  may("core/project", "core/base core/sequence core/interpretation")
  may("core/study", "core/base core/figure core/sequence core/tensor core/training core/glm core/sae core/interpretation core/formats core/search core/shelf core/project")

  all_core = "core/base core/figure core/sequence core/tensor core/training core/glm core/sae core/interpretation core/formats core/search core/shelf core/project core/study core/workflow core/paper"
  may("core/workflow", "core/base core/sequence core/formats core/search core/study")
  may("core/paper", "core/base core/figure core/formats core/interpretation core/search core/study")
  may("widgets", "")
  may("app/jobs", all_core)
  may("app/cli", all_core)
  may("app/texts", all_core " widgets")
  shared = all_core " widgets app/texts app/jobs"
  may("app/project", shared)
  for (i = split("explore compare concepts steering models paper training scan families clusters", features, " "); i > 0; --i) {
    may("app/" features[i], shared " app/project")
    every = every " app/" features[i]
  }
  may("app/shell", shared " app/project" every)
  may("app", shared " app/project app/shell" every)

  # The values that widgets draw.
  for (i = split("core/base/size_text.h core/base/units.h core/figure/drawing.h core/interpretation/mean_interval.h core/sequence/coding.h core/sequence/record.h", values, " "); i > 0; --i)
    isValue[values[i]] = 1

  # Third-party headers that headers of core include: everything else sees LibTorch and JSON only by declaration.
  thirdParty["core/tensor/aten.h"] = "(ATen|torch|c10)/"
  thirdParty["core/base/json_text.h"] = "nlohmann/"
  thirdParty["core/tensor/cuda/check.h"] = "cuda_runtime.h"
}

function roomOf(path,   parts, n) {
  n = split(path, parts, "/")
  if (parts[1] == "widgets") return "widgets"
  if (n > 2) return parts[1] "/" parts[2]
  return parts[1]
}

function breach(what) { printf "%s:%d: %s\n", FILENAME, FNR, what; ++breaches }

/^#include "(core|widgets|app|tests)\// {
  path = $2; gsub(/"/, "", path)
  from = roomOf(FILENAME); to = roomOf(path)
  if (path == "core/tensor/aten.h" && from !~ /^core\//) breach(from " includes LibTorch: " path)
  if (from == to) next
  if (to ~ /^tests/) {
    if (from != "app/cli" || path !~ /^tests\/benchmarks\//) breach(from " includes a header of the tests: " path)
    next
  }
  if (from == "widgets") {
    if (!(path in isValue)) breach("widgets includes " path ", which is none of the values that it draws")
    next
  }
  if (!(from in isRoom)) breach("the room " from " is not in packaging/shell/layers.awk")
  else if (index(allowed[from], " " to " ") == 0) breach(from " may not include " to ": " path)
  next
}

/^#include </ && FILENAME ~ /^core\// {
  path = $2; gsub(/[<>]/, "", path)
  if (path ~ /^Q/) breach("core includes Qt: " path)
  else if (FILENAME ~ /\.h$/ && (path ~ /\// || path ~ /\.(h|hpp)$/) && path !~ /^c?(std|sys)\//) {
    if (!(FILENAME in thirdParty) || path !~ "^" thirdParty[FILENAME]) breach("a header of core includes " path)
  }
}

# One name, one type: of two with the same name the linker keeps one destructor and one vector, for both.
FNR == 1 { isHidden = 0 }
/^namespace \{/ { isHidden = 1 }
/^\}  \/\/ namespace$/ { isHidden = 0 }
/^(struct|class|enum class|enum) [A-Za-z0-9_]+( final)?( : [^;]*)?( ?\{.*)?$/ && !/;$/ && !isHidden {
  name = $1 == "enum" && $2 == "class" ? $3 : $2
  if (FILENAME ~ /^app\/cli\//) name = "cli::" name
  if (name in definedIn && definedIn[name] != FILENAME) breach(name " is also the name of a type in " definedIn[name])
  definedIn[name] = FILENAME
}

END { exit breaches > 0 }
