using AgentEvents.FourthProvider.Fixture;
using AgentEvents.Models;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.FourthProvider;

/// <summary>For every provider and every pair of them: whatever a mapping does not report as lost is still there.</summary>
public sealed class RoundTripProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue);

    public static TheoryData<string> Providers { get; } = [.. Provider.All.Select(p => p.Name)];

    public static TheoryData<string, string> Pairs { get; } =
        new(from one in Provider.All from other in Provider.All where one != other select (one.Name, other.Name));

    [Fact]
    public void ThereAreAllProvidersAndAllOrderedPairs() => (Providers.Count, Pairs.Count).ShouldBe((4, 12));

    [Theory]
    [MemberData(nameof(Providers))]
    public void AnEventThatLosesNothingComesBackEqual(string name)
    {
        var provider = Provider.Named(name);
        var lossless = 0;
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var source = AnyText.Event(new Random(seed));
            var result = provider.From(source);
            if (!result.IsMapped)
            {
                (result.Unsupported is not null || result.Violations.Count > 0).ShouldBeTrue("A result that is none has a reason.");
                return;
            }

            var received = provider.Read(result.Value.Wire).ShouldNotBeNull("A request that was mapped can be sent and read.");
            received.Model.ShouldBe(result.Value.Model);
            var back = received.ToEvent();
            back.ToString().ShouldBe("mapped", "What the mapper writes, it reads without a loss.");
            if (result.Losses.Count == 0)
            {
                back.Value.ShouldBe(source);
                lossless++;
            }
            else
            {
                back.Value.ShouldNotBe(source, "A loss that is reported is one.");
            }
        }).Check(Runs);
        lossless.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void ARequestThatLosesNothingComesBackEqualToTheByte(string name)
    {
        var provider = Provider.Named(name);
        var lossless = 0;
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var request = provider.Any(new Random(seed));
            var wire = request.Wire;
            var result = provider.Read(wire).ShouldNotBeNull().ToEvent();
            if (!result.IsMapped)
            {
                (result.Unsupported is not null || result.Violations.Count > 0).ShouldBeTrue("A result that is none has a reason.");
                return;
            }

            var back = provider.From(result.Value);
            back.ToString().ShouldBe("mapped", "What came from a request of this provider has a place there.");
            if (result.Losses.Count == 0)
            {
                back.Value!.Wire.ShouldBe(wire);
                lossless++;
            }
            else
            {
                back.Value!.Wire.ShouldNotBe(wire, "A loss that is reported is one.");
            }
        }).Check(Runs);
        lossless.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TranslatingOneProvidersRequestIsLikeSendingTheEventToTheOther(string from, string to)
    {
        var (one, other) = (Provider.Named(from), Provider.Named(to));
        var compared = 0;
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var source = AnyText.Event(new Random(seed));
            var first = one.From(source);
            var translated = first.Then(r => r.ToEvent()).Then(other.From);
            if (first.IsMapped && first.Losses.Count == 0)
            {
                var direct = other.From(source);
                translated.ToString().ShouldBe(direct.ToString());
                translated.Value?.Wire.ShouldBe(direct.Value?.Wire);
                compared++;
            }
            else if (first.IsMapped)
            {
                translated.Losses.Take(first.Losses.Count).ShouldBe(first.Losses, "What was lost on the way is still told.");
            }
            else
            {
                (translated.Unsupported, translated.Violations).ShouldBe((first.Unsupported, first.Violations));
            }
        }).Check(Runs);
        compared.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void TheThreeFormsOfANumberAreOneRecipient(string name)
    {
        var provider = Provider.Named(name);
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var digits = AnyText.Digits(new Random(seed), 9, 15);
            OutboundEvent source = Sample.Typing with { Recipient = "+" + digits };
            var wire = provider.From(source).GetValueOrThrow().Wire;
            foreach (var form in new[] { digits, "00" + digits })
            {
                var same = source with { Recipient = form };
                same.ShouldBe(source);
                provider.From(same).GetValueOrThrow().Wire.ShouldBe(wire);
            }
        }).Check(Runs);
    }
}
