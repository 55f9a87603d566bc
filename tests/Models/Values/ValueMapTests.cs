namespace AgentEvents.Models.Tests.Values;

public sealed class ValueMapTests
{
    [Fact]
    public void EqualityDoesNotDependOnOrder()
    {
        ValueMap<int> one = [new("a", 1), new("b", 2)];
        ValueMap<int> two = [new("b", 2), new("a", 1)];
        // Not ShouldBe, which compares enumerables in order.
        one.Equals(two).ShouldBeTrue();
        one.Equals((object)two).ShouldBeTrue();
        (one == two).ShouldBeTrue();
        one.GetHashCode().ShouldBe(two.GetHashCode());
        (one == (ValueMap<int>)[new("a", 2), new("b", 1)]).ShouldBeFalse();
        (one == (ValueMap<int>)[new("a", 1)]).ShouldBeFalse();
        (one != (ValueMap<int>)[new("a", 1), new("c", 2)]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(500)]
    public void EveryKeyIsFoundAndTheOrderKept(int count)
    {
        ValueMap<int> map = Enumerable.Range(0, count).ToValueMap(i => $"key{count - i}", i => i);
        map.Count.ShouldBe(count);
        map.Keys.ShouldBe(Enumerable.Range(0, count).Select(i => $"key{count - i}"));
        map.Values.ShouldBe(Enumerable.Range(0, count));
        for (int i = 0; i < count; i++)
        {
            map[$"key{count - i}"].ShouldBe(i);
        }

        map.ContainsKey("KEY1").ShouldBeFalse();
        map.TryGetValue("other", out _).ShouldBeFalse();
    }

    [Fact]
    public void KeysCompareByOrdinal()
    {
        ValueMap<int> map = [new("é", 1), new("e\u0301", 2)];
        map["é"].ShouldBe(1);
        map["e\u0301"].ShouldBe(2);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void AKeyThatComesTwiceIsRefusedWithoutQuotingIt(int count)
    {
        KeyValuePair<string, int>[] entries = [.. Enumerable.Range(1, count - 1).Select(i => KeyValuePair.Create($"k{i}", i)), new("k1", 0)];
        Should.Throw<ArgumentException>(() => ValueMap.Create<int>(entries)).Message.ShouldNotContain("k1");
        Should.Throw<ArgumentException>(() => ValueMap.Create<int>([new(null!, 1)]));
    }

    [Fact]
    public void AMissingKeyIsNotQuoted() =>
        Should.Throw<KeyNotFoundException>(() => ValueMap<int>.Empty["+46555123456"]).Message.ShouldNotContain("46555");

    [Fact]
    public void TheBuilderLetsTheLastWinAtThePlaceOfTheFirst()
    {
        var builder = default(ValueMapBuilder<int>);
        builder.TryAdd("a", 1).ShouldBeTrue();
        builder.TryAdd("b", 2).ShouldBeTrue();
        builder.TryAdd("a", 3).ShouldBeFalse();
        builder.Count.ShouldBe(2);
        builder.Set("a", 4);
        ValueMap<int> map = builder.ToValueMap();
        map.AsSpan().ToArray().ShouldBe([new("a", 4), new("b", 2)]);
        builder.ToValueMap().ShouldBeSameAs(ValueMap<int>.Empty);
    }

    [Fact]
    public void ThePrintedFormHoldsNoEntry() => ((ValueMap<string>)[new("+46", "x")]).ToString().ShouldBe("1 entry");
}
