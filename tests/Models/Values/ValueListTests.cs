using System.Collections.Immutable;

namespace AgentEvents.Models.Tests.Values;

public sealed class ValueListTests
{
    private sealed record Holder
    {
        public required ValueList<string> Items { get; init; }

        public ValueList<int>? Optional { get; init; }
    }

    [Fact]
    public void RecordsWithEqualListsAreEqual()
    {
        var one = new Holder { Items = ["a", "b"] };
        var two = new Holder { Items = new List<string> { "a", "b" }.ToValueList() };
        one.ShouldBe(two);
        one.GetHashCode().ShouldBe(two.GetHashCode());
        (one with { Items = ["b", "a"] }).ShouldNotBe(one);
        (one with { Items = ["a"] }).ShouldNotBe(one);
    }

    [Fact]
    public void AnAbsentListDiffersFromAnEmptyOne() =>
        new Holder { Items = [] }.ShouldNotBe(new Holder { Items = [], Optional = [] });

    [Fact]
    public void AnEmptyListIsTheSharedOne()
    {
        ValueList<int> empty = [];
        empty.ShouldBeSameAs(ValueList<int>.Empty);
        ((ValueList<int>)default(ImmutableArray<int>)).ShouldBeSameAs(ValueList<int>.Empty);
        default(ValueListBuilder<int>).ToValueList().ShouldBeSameAs(ValueList<int>.Empty);
    }

    [Fact]
    public void ChangingTheArrayLaterDoesNotChangeTheList()
    {
        int[] source = [1, 2];
        ValueList<int> list = source;
        ValueList<int> spread = [.. source];
        source[0] = 9;
        list[0].ShouldBe(1);
        spread[0].ShouldBe(1);
    }

    [Fact]
    public void NullElementsAndNullListsCompare()
    {
        ValueList<string?> list = [null, "a"];
        (list == (ValueList<string?>)[null, "a"]).ShouldBeTrue();
        (list == null).ShouldBeFalse();
        ((ValueList<int>?)null == null).ShouldBeTrue();
        (list != (ValueList<string?>)["a", null]).ShouldBeTrue();
    }

    [Fact]
    public void EnumerationKeepsTheOrder()
    {
        ValueList<int> list = ImmutableArray.Create(3, 1, 2);
        var seen = new List<int>();
        foreach (int item in list)
        {
            seen.Add(item);
        }

        seen.ShouldBe([3, 1, 2]);
        list.Select(i => i * 2).ShouldBe([6, 2, 4]);
        list.AsSpan().ToArray().ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void ThePrintedFormHoldsNoElement()
    {
        ValueList<string> list = ["+46555123456"];
        list.ToString().ShouldBe("1 item");
        new Holder { Items = list }.ToString().ShouldNotContain("46555");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    public void TheBuilderCollectsAndStartsAfresh(int count)
    {
        var builder = default(ValueListBuilder<int>);
        for (int i = 0; i < count; i++)
        {
            builder.Add(i);
        }

        ValueList<int> list = builder.ToValueList();
        list.ShouldBe(Enumerable.Range(0, count));
        builder.Add(7);
        builder.ToValueList().ShouldBe([7]);
        list.Count.ShouldBe(count);
    }
}
