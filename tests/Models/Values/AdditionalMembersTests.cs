using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Values;

public sealed class AdditionalMembersTests
{
    private static readonly RawJson One = RawJson.Parse("1");
    private static readonly RawJson Two = RawJson.Parse("2");

    [Fact]
    public void OrderIsKeptAndDoesNotMatterForEquality()
    {
        AdditionalMembers one = [new("b", One), new("a", Two)];
        AdditionalMembers two = AdditionalMembers.Empty.With("a", Two).With("b", RawJson.Parse("1.0"));
        one.Select(member => member.Key).ShouldBe(["b", "a"]);
        one.Equals(two).ShouldBeTrue();
        one.GetHashCode().ShouldBe(two.GetHashCode());
        (one == two.With("a", One)).ShouldBeFalse();
        (one != two.Without("a")).ShouldBeTrue();
    }

    [Fact]
    public void ARepeatedNameIsKeptAndItsLastValueCounts()
    {
        var builder = default(AdditionalMembersBuilder);
        builder.Add("a"u8, "1"u8);
        builder.Add("b"u8, "true"u8);
        builder.Add("a"u8, "2"u8);
        AdditionalMembers members = builder.ToAdditionalMembers();
        members.Count.ShouldBe(3);
        members["a"].ShouldBe(Two);
        members[0].ShouldBe(new("a", One));
        members.Equals([new("b", RawJson.True), new("a", One), new("a", Two)]).ShouldBeTrue();
        members.Equals([new("b", RawJson.True), new("a", Two), new("a", One)]).ShouldBeFalse();
        builder.ToAdditionalMembers().ShouldBeSameAs(AdditionalMembers.Empty);
    }

    [Fact]
    public void WithReplacesInPlaceAndLeavesTheOriginalAlone()
    {
        AdditionalMembers original = [new("a", One), new("b", One), new("a", Two)];
        AdditionalMembers changed = original.With("a", RawJson.Null);
        changed.AsSpan().ToArray().ShouldBe([new("a", RawJson.Null), new("b", One)]);
        original.Count.ShouldBe(3);
        original.Without("a").Select(member => member.Key).ShouldBe(["b"]);
        original.Without("x").ShouldBeSameAs(original);
    }

    [Fact]
    public void LookUpWorksForManyMembers()
    {
        AdditionalMembers members =
            AdditionalMembers.Create([.. Enumerable.Range(0, 50).Select(i => KeyValuePair.Create($"n{i}", RawJson.FromNumber(i)))]);
        for (int i = 0; i < 50; i++)
        {
            members.TryGetValue($"n{i}", out RawJson? value).ShouldBeTrue();
            value.ShouldBe(RawJson.FromNumber(i));
        }

        members.Contains("n50").ShouldBeFalse();
        members.TryGetValue("N1", out _).ShouldBeFalse();
    }

    [Fact]
    public void TheLastValueOfARepeatedNameCountsAmongManyToo()
    {
        AdditionalMembers members = AdditionalMembers.Create(
            [.. Enumerable.Range(0, 30).Select(i => KeyValuePair.Create($"n{i % 20}", RawJson.FromNumber(i)))]);
        members["n5"].ShouldBe(RawJson.FromNumber(25));
        members["n15"].ShouldBe(RawJson.FromNumber(15));
        members.With("n5", RawJson.Null).Select(member => member.Key).Take(6).ShouldBe(["n0", "n1", "n2", "n3", "n4", "n5"]);
    }

    [Fact]
    public void NeitherNamesNorValuesArePrinted()
    {
        AdditionalMembers members = AdditionalMembers.Empty.With("+46555123456", RawJson.FromString("+46555123456"));
        members.ToString().ShouldBe("1 member");
        Should.Throw<KeyNotFoundException>(() => members["+4655"]).Message.ShouldNotContain("4655");
    }

    [Fact]
    public void NullIsRefusedInFavourOfJsonsNull()
    {
        Should.Throw<ArgumentException>(() => AdditionalMembers.Create([new("a", null!)]));
        Should.Throw<ArgumentNullException>(() => AdditionalMembers.Empty.With("a", null!));
        Should.Throw<ArgumentNullException>(() => AdditionalMembers.Empty.With(null!, One));
    }
}
