using System.Reflection;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>What holds for every model, by reflection, so that no new model is forgotten.</summary>
public sealed class EveryModelTests
{
    private const string Secret = "15550001111";

    public static TheoryData<string> Models { get; } = [.. ModelCase.All.Select(model => model.ToString())];

    public static TheoryData<string> Records { get; } = [.. ModelCase.All.Where(model => !model.Type.IsAbstract).Select(model => model.ToString())];

    [Theory]
    [MemberData(nameof(Models))]
    public void TheResolverKnowsIt(string name)
    {
        var type = ModelCase.Named(name).Type;

        JsonModelResolver.Default.GetTypeInfo(type, ModelCase.Options).ShouldNotBeNull().Type.ShouldBe(type);
    }

    [Fact]
    public void TheResolverKnowsNothingElse()
    {
        Type[] others = [typeof(string), typeof(object), typeof(List<Sinch.AgentEvent>), typeof(Timestamp), typeof(EveryModelTests)];

        others.ShouldAllBe(type => JsonModelResolver.Default.GetTypeInfo(type, ModelCase.Options) == null);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void ItIsImmutableAndSealedOrClosed(string name)
    {
        var type = ModelCase.Named(name).Type;

        (type.IsSealed || type.IsAbstract).ShouldBeTrue();
        foreach (var member in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.SetMethod is not null))
        {
            member.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()
                .ShouldContain(typeof(System.Runtime.CompilerServices.IsExternalInit), member.Name);
        }

        type.GetFields(BindingFlags.Instance | BindingFlags.Public).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void ItsTextNeverShowsAValue(string name)
    {
        var type = ModelCase.Named(name).Type;
        var shown = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            var value = RandomModel.Create(type, new Random(seed));
            foreach (var member in type.GetProperties().Where(p => p.CanWrite))
            {
                if (member.PropertyType == typeof(string))
                {
                    member.SetValue(value, Secret);
                }
                else if (member.PropertyType == typeof(AdditionalMembers))
                {
                    member.SetValue(value, AdditionalMembers.Empty.With("n" + Secret, RawJson.FromString(Secret)));
                }
                else if (member.PropertyType == typeof(long?))
                {
                    member.SetValue(value, long.Parse(Secret, System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            value.ToString().ShouldNotBeNull().ShouldNotContain(Secret);
            value.ToString().ShouldNotBeNull().ShouldStartWith(type.Name + " {");
            shown++;
        }

        shown.ShouldBe(50);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void NullInARequiredMemberThrowsNowhereAndIsFoundByValidation(string name)
    {
        var model = ModelCase.Named(name);
        var required = model.Type.GetProperties().Where(p => p.CanWrite && !p.PropertyType.IsValueType && RandomModel.IsRequired(p)).ToArray();
        foreach (var member in required)
        {
            var value = RandomModel.Create(model.Type, new Random(1));
            member.SetValue(value, null);

            _ = value.ToString();
            _ = value.GetHashCode();
            value.Equals(RandomModel.Create(model.Type, new Random(2))).ShouldBeFalse();
            var result = model.Validate(value);
            result.IsValid.ShouldBeFalse(member.Name);
            model.IsValid(model.Write(value)).ShouldBeFalse(member.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void AnInstanceWithNothingSetThrowsNowhere(string name)
    {
        var model = ModelCase.Named(name);
        var value = Activator.CreateInstance(model.Type)!;
        if (model.Type.GetProperty("AdditionalMembers") is { } additional)
        {
            additional.SetValue(value, null);
        }

        _ = value.ToString();
        _ = value.GetHashCode();
        value.Equals(value).ShouldBeTrue();
        model.Validate(value).IsValid.ShouldBe(model.IsValid(model.Write(value)));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void AnAdditionalMemberThatTakesANamedOnesNameIsFoundByValidation(string name)
    {
        var model = ModelCase.Named(name);
        if (model.Type.GetProperty("AdditionalMembers") is not { } additional)
        {
            return;
        }

        var value = RandomModel.Create(model.Type, new Random(3));
        additional.SetValue(value, AdditionalMembers.Empty);
        using var written = System.Text.Json.JsonDocument.Parse(model.Write(value));
        foreach (var member in written.RootElement.EnumerateObject())
        {
            additional.SetValue(value, AdditionalMembers.Empty.With(member.Name, RawJson.FromElement(member.Value)));
            model.Validate(value).Violations.ShouldContain(v => v.Keyword == "json-duplicate", member.Name);
        }
    }
}
