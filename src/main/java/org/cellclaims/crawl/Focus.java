package org.cellclaims.crawl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;

/// Tells which links lead to treatments, by the concepts that their words and addresses name.
///
/// @param tagger finds the concepts
record Focus(Tagger tagger) {
  private static final int CONCEPT = 4;
  private static final int WORD = 2;

  /// Words for what clinics write about treatments, in the languages they write in.
  private static final Pattern TREATMENT = Pattern.compile(
      "treat|therap|stem|cell|condition|disease|patient|result|success|testimonial|trial|stor(?:y|ies)"
          + "|tratamiento|terapia|c[eé]lula|paciente|resultado|behandlung|zelle|patienten|traitement"
          + "|cellule|лечени|клет|пациент|治疗|干细胞|患者",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// 0 for a link that says nothing of treatments; the more it names, the higher.
  int score(PageLinks.Link link) {
    String path = link.address().path().replaceAll("%[0-9A-Fa-f]{2}|[-_/.+]", " ");
    String words = link.words() + " . " + path;
    List<Mention> mentions = tagger.mentions(words, new Span(0, words.length()), Topic.none());
    Set<Facet> facets =
        mentions.stream().map(mention -> mention.concept().facet()).collect(Collectors.toSet());
    return facets.size() * CONCEPT + (TREATMENT.matcher(words).find() ? WORD : 0);
  }

  /// The score of an address without a link, from a sitemap for example.
  int score(WebAddress address) {
    return score(new PageLinks.Link(address, ""));
  }
}
