// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/site.h"

namespace dglm {

std::string_view siteName(Site site) {
  switch (site) {
    case Site::FfnOutput:
      return "ffn-output";
    case Site::BlockOutput:
      return "block-output";
    case Site::LayerInput:
      return "layer-input";
  }
  return "";
}

std::optional<Site> siteFromName(std::string_view name) {
  for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
    if (siteName(site) == name)
      return site;
  return std::nullopt;
}

}  // namespace dglm
