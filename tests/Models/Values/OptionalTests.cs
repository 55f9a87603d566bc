namespace AgentEvents.Models.Tests.Values;

public sealed class OptionalTests
{
    private sealed record Holder
    {
        public Optional<string?> Id { get; init; }
    }

    [Fact]
    public void AbsentNullAndEmptyAreThreeThings()
    {
        var absent = new Holder();
        var isNull = new Holder { Id = null };
        var empty = new Holder { Id = "" };
        absent.Id.IsPresent.ShouldBeFalse();
        isNull.Id.IsPresent.ShouldBeTrue();
        isNull.Id.Value.ShouldBeNull();
        absent.ShouldNotBe(isNull);
        isNull.ShouldNotBe(empty);
        absent.ShouldNotBe(empty);
        (empty with { Id = default }).ShouldBe(absent);
        empty.ShouldBe(new Holder { Id = "" });
        empty.GetHashCode().ShouldBe(new Holder { Id = "" }.GetHashCode());
    }

    [Fact]
    public void TheValueOfAnAbsentMemberThrows() =>
        Should.Throw<InvalidOperationException>(() => default(Optional<int>).Value);

    [Fact]
    public void TryGetValueTellsPresenceNotNullness()
    {
        new Optional<string?>(null).TryGetValue(out string? value).ShouldBeTrue();
        value.ShouldBeNull();
        default(Optional<int>).TryGetValue(out int number).ShouldBeFalse();
        number.ShouldBe(0);
    }

    [Fact]
    public void TheFallbackIsForAbsenceOnly()
    {
        default(Optional<string?>).GetValueOrDefault("x").ShouldBe("x");
        new Optional<string?>(null).GetValueOrDefault("x").ShouldBeNull();
    }

    [Fact]
    public void ItPrintsAsTheMemberWould()
    {
        default(Optional<int>).ToString().ShouldBe("(absent)");
        new Optional<string?>(null).ToString().ShouldBe("null");
        new Optional<int>(3).ToString().ShouldBe("3");
    }

    [Fact]
    public void OperatorsAgreeWithEquals()
    {
        Optional<int> one = 1;
        (one == 1).ShouldBeTrue();
        (one != default).ShouldBeTrue();
        one.Equals((object)new Optional<int>(1)).ShouldBeTrue();
        one.Equals("1").ShouldBeFalse();
    }
}
