#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/check-layers passes on our sources, and finds a breach of each of its rules where one is planted.
# Prints lines as Qt Test does, which packaging/test counts.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
failed=0

# verdict NAME EXPECTED_STATUS STATUS OUTPUT
verdict() {
  if [ "$3" -eq "$2" ]; then
    echo "PASS   : layers::$1()"
  else
    echo "FAIL!  : layers::$1() check-layers ended with $3 and said: $4"
    failed=1
  fi
}

said=$("$root/packaging/check-layers" 2>&1)
verdict ourSources 0 $? "$said"

# planted NAME FILE LINE [FILE LINE]: a tree with nothing but these files, whose only lines are wrong.
planted() {
  local name=$1 tree said
  shift
  tree=$(mktemp -d)
  mkdir -p "$tree/core" "$tree/widgets" "$tree/app"
  while [ $# -gt 0 ]; do
    mkdir -p "$tree/$(dirname "$1")"
    echo "$2" >"$tree/$1"
    shift 2
  done
  said=$("$root/packaging/check-layers" "$tree" 2>&1)
  verdict "$name" 1 $? "$said"
  rm -r "$tree"
}

planted roomsLookDownOnly core/sequence/a.cpp '#include "core/formats/file_kind.h"'
planted coreKnowsNoApp core/study/a.cpp '#include "app/project/session.h"'
planted coreKnowsNoQt core/base/a.cpp '#include <QString>'
planted headersHideThirdParties core/study/a.h '#include <nlohmann/json.hpp>'
planted appSeesNoLibTorch app/project/a.cpp '#include "core/tensor/aten.h"'
planted widgetsTakeValuesOnly widgets/a.cpp '#include "core/project/project.h"'
planted widgetsKnowNoApp widgets/a.cpp '#include "app/project/session.h"'
planted featuresKeepApart app/steering/a.cpp '#include "app/concepts/concept_desk.h"'
planted featuresKnowNoShell app/concepts/a.cpp '#include "app/shell/main_window.h"'
planted projectKnowsNoFeature app/project/a.cpp '#include "app/explore/track_panel.h"'
planted theCommandKnowsNoWindow app/cli/a.cpp '#include "app/texts/messages.h"'
planted newRoomsAreNamed core/new_room/a.cpp '#include "core/base/error.h"'
planted typesHaveANameOfTheirOwn core/base/a.h 'struct Twin {' core/study/b.h 'struct Twin : Base {'
planted programsKnowNoTests app/project/a.cpp '#include "tests/core/tiny_project.h"'
exit "$failed"
