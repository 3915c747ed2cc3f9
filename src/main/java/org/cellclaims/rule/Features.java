package org.cellclaims.rule;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What is known of a passage: a set of names such as `kind=efficacy`, kept as bits for the names
/// that a rule book
/// knows. Not thread-safe; made by [RuleBook#features()].
public final class Features extends AbstractSet<String> {
  private final FeatureNames names;
  private final BitSet bits = new BitSet();
  private Set<String> others = Set.of();

  Features(FeatureNames names) {
    this.names = names;
  }

  /// A copy that changes apart from this one.
  public Features copy() {
    Features copy = new Features(names);
    copy.bits.or(bits);
    copy.others = others.isEmpty() ? others : new HashSet<>(others);
    return copy;
  }

  /// Adds the features of `from` as standing at a place: `kind=risk` as `lead:kind=risk`. Those
  /// that no rule asks for
  /// are left out.
  public void addPlaced(String place, Features from) {
    int[] table = names.placed(place);
    for (int i = from.bits.nextSetBit(0);
        i >= 0 && i < table.length;
        i = from.bits.nextSetBit(i + 1)) {
      if (table[i] >= 0) {
        bits.set(table[i]);
      }
    }
  }

  /// Adds those features of `from` that begin with `start`, one of the places or `topic=`.
  public void addBeginning(String start, Features from) {
    BitSet wanted = (BitSet) names.begun(start).clone();
    wanted.and(from.bits);
    bits.or(wanted);
  }

  /// Whether some feature begins with `start`: one of the places, `topic=`, or a value.
  public boolean hasBeginning(String start) {
    return bits.intersects(names.begun(start));
  }

  /// The number of the first feature from `number` on, -1 where none with a number follows.
  public int next(int number) {
    return bits.nextSetBit(number);
  }

  /// The features that have no number.
  public Set<String> unnumbered() {
    return Collections.unmodifiableSet(others);
  }

  boolean hasAny(AnyOf wanted) {
    return wanted.isIn(bits);
  }

  void give(BitSet given) {
    bits.or(given);
  }

  void take(BitSet taken) {
    bits.andNot(taken);
  }

  @Override
  public boolean add(String name) {
    int number = names.known(name);
    if (number < 0) {
      others = others.isEmpty() ? new HashSet<>() : others;
      return others.add(name);
    }
    boolean isNew = !bits.get(number);
    bits.set(number);
    return isNew;
  }

  @Override
  public boolean remove(Object name) {
    boolean was = contains(name);
    int number = names.known(String.valueOf(name));
    if (number >= 0) {
      bits.clear(number);
    }
    if (!others.isEmpty()) {
      others.remove(name);
    }
    return was;
  }

  @Override
  public boolean removeIf(Predicate<? super String> filter) {
    boolean was = !others.isEmpty() && others.removeIf(filter);
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      if (filter.test(names.name(i))) {
        bits.clear(i);
        was = true;
      }
    }
    return was;
  }

  @Override
  public boolean contains(Object name) {
    int number = names.known(String.valueOf(name));
    return number >= 0 ? bits.get(number) : others.contains(name);
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }

  @Override
  public int size() {
    return bits.cardinality() + others.size();
  }

  private Collection<String> all() {
    List<String> all = new ArrayList<>(others);
    bits.stream().forEach(i -> all.add(names.name(i)));
    return List.copyOf(all);
  }
}
