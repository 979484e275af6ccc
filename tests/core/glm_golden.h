// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTest>

#include <string>

#include "core/glm/glm.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm::test {

/// Largest difference as a share of the largest expected value.
inline double relativeError(const at::Tensor& found, const at::Tensor& expected) {
  return ((found - expected).abs().max() / expected.abs().max()).item<double>();
}

inline at::Tensor idsOf(const Glm& glm, const std::string& text) {
  return at::tensor(glm.vocabulary.tokenize(text).ids, at::kInt).to(at::kLong).unsqueeze(0);
}

inline at::Tensor logitsOf(const Glm& glm, const at::Tensor& ids_BT) {
  const Transformer& model = glm.transformer;
  return model.logits(model.runLayers(model.embed(ids_BT), 0, glm.config.layers).flatten(0, 1));
}

/// Compares token ids, all three sites of every layer and the logits with what transformers computed.
inline void compareWithGolden(const Glm& glm, const std::filesystem::path& file, double tolerance = 1e-4) {
  const auto golden = readSafetensors(file);
  QVERIFY(golden.hasValue());
  const at::Tensor ids = idsOf(glm, golden.value().metadata.at("sequence"));
  QVERIFY(ids.squeeze(0).equal(*golden.value().find("ids")));
  const at::NoGradGuard noGrad;
  for (int64_t layer = 0; layer < glm.config.layers; ++layer)
    for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput}) {
      const std::string name = std::to_string(layer) + "." + std::string(siteName(site));
      const at::Tensor found = glm.transformer.activations(ids, site, layer).squeeze(0);
      QCOMPARE(found.scalar_type(), at::kFloat);
      QVERIFY2(relativeError(found, *golden.value().find(name)) < tolerance, name.c_str());
    }
  QVERIFY(relativeError(logitsOf(glm, ids), *golden.value().find("logits")) < tolerance);
}

}  // namespace dglm::test
