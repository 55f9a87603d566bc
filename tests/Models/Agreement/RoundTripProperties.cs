using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Agreement;

/// <summary>For every model: what is written is valid and reads back as an equal value.</summary>
public sealed class RoundTripProperties
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue);

    public static TheoryData<string> Models { get; } = [.. ModelCase.All.Select(model => model.ToString())];

    [Fact]
    public void ThereAreModelsOfAllProviders()
    {
        ModelCase.All.Count.ShouldBeGreaterThan(35);
        ModelCase.All.Select(model => model.Type.Namespace)
            .Distinct()
            .ShouldBe(["AgentEvents.Models.Google", "AgentEvents.Models", "AgentEvents.Models.Kaleyra", "AgentEvents.Models.Sinch"]);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WhatIsWrittenIsValidAndReadsBackEqual(string name)
    {
        var model = ModelCase.Named(name);
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var value = RandomModel.Create(model.Type, new Random(seed));
            var utf8 = model.Write(value);
            model.Validate(value).ToString().ShouldBe("valid");
            model.TryParse(utf8, out var back, out var result).ShouldBeTrue(result.ToString());
            back.ShouldBe(value);
            back.GetHashCode().ShouldBe(value.GetHashCode());
            model.Write(back).ShouldBe(utf8);
            model.Deserialize(utf8).ShouldBe(value);
            model.Serialize(value).ShouldBe(utf8);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    // Equality that always says yes would make the property above worthless.
    [Theory]
    [MemberData(nameof(Models))]
    public void ModelsAreEqualExactlyWhenTheirBytesAre(string name)
    {
        var model = ModelCase.Named(name);
        Prop.ForAll(Seeds.ToArbitrary(), Seeds.ToArbitrary(), (one, other) =>
        {
            var left = RandomModel.Create(model.Type, new Random(one));
            var right = RandomModel.Create(model.Type, new Random(other));
            var same = RandomModel.Create(model.Type, new Random(one));
            return left.Equals(same) && (!left.Equals(right) || SameMembers(model.Write(left), model.Write(right)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static bool SameMembers(byte[] left, byte[] right)
    {
        // Equal models may differ in the order of additional members and in how a number is written: RawJson's equality, which has tests of its own.
        return RawJson.Parse(left) == RawJson.Parse(right);
    }
}
