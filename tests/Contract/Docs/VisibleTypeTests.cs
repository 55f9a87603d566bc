using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using AgentEvents.Contract.Sources;
using AgentEvents.Models;
using AgentEvents.Models.Json;

namespace AgentEvents.Contract.Docs;

/// <summary>
/// The list that an editor offers has the types that people use. A type that only generated code calls is hidden from it, and every other one is
/// explained: a page or a sample names it, or a type that is explained has it as a base or a property.
/// </summary>
public sealed class VisibleTypeTests
{
    private static readonly Type[] WrittenByHand =
    [
        .. typeof(ValueList).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && SourceFile.All.Any(file => file.Path == PathOf(type))),
    ];

    private static readonly string[] Samples =
    [
        .. SourceFile.All.Where(file => file.Path.StartsWith("samples/", StringComparison.Ordinal)).Select(file => string.Join('\n', file.Lines)),
    ];

    [Fact]
    public void ATypeIsExplainedOrHidden()
    {
        var explained = Explained();
        WrittenByHand.Length.ShouldBeGreaterThan(80);
        explained.Count.ShouldBeGreaterThan(40);

        WrittenByHand.Where(type => !IsHidden(type) && !explained.Contains(type))
            .Select(type => type.FullName)
            .ShouldBeEmpty("Name the type on a page, or put [EditorBrowsable(EditorBrowsableState.Never)] on it if only generated code calls it.");
    }

    [Fact]
    public void NoPageForUsersNamesAHiddenType() => WrittenByHand.Where(IsHidden)
        .Where(type => MarkdownFile.All.Any(page => page.Path is not ("docs/architecture.md" or "CHANGELOG.md") && Name(type).IsMatch(page.Text)))
        .Select(type => type.FullName)
        .ShouldBeEmpty("A user is told to use these: take the attribute off, or the name off the page.");

    [Fact]
    public void WhatReadsAndWritesDocumentsIsHidden() =>
        new[] { typeof(JsonCursor), typeof(JsonWriter) }.ShouldAllBe(type => IsHidden(type));

    private static HashSet<Type> Explained()
    {
        var explained = WrittenByHand.Where(type => !IsHidden(type) && IsNamed(type)).ToHashSet();
        var open = new Queue<Type>(explained);
        while (open.TryDequeue(out var type))
        {
            var next = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Select(property => property.PropertyType)
                .SelectMany(found => found.IsGenericType ? found.GenericTypeArguments.Prepend(found.GetGenericTypeDefinition()) : [found])
                .Append(type.BaseType);
            foreach (var found in next.OfType<Type>().Where(found => WrittenByHand.Contains(found) && explained.Add(found)))
            {
                open.Enqueue(found);
            }
        }

        return explained;
    }

    private static bool IsHidden(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static bool IsNamed(Type type) => MarkdownFile.All.Select(page => page.Text).Concat(Samples).Any(Name(type).IsMatch);

    private static Regex Name(Type type) => new($@"\b{type.Name.Split('`')[0]}\b", RegexOptions.CultureInvariant);

    private static string PathOf(Type type) =>
        $"src/{typeof(ValueList).Assembly.GetName().Name}/"
            + $"{type.FullName!["AgentEvents.Models.".Length..].Split('`')[0].Replace('.', '/')}.cs";
}
