#!/usr/bin/env perl
# Prints IdnaTable.Data.cs from the Unicode data that perl carries: perl make-tables.pl > IdnaTable.Data.cs
use strict;
use warnings;
use feature qw(fc unicode_strings);
use Unicode::Normalize qw(NFKC);
use Unicode::UCD;

my %exception = map { $_ => 'PVALID' } (0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007);
$exception{$_} = 'CONTEXT' for (0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660 .. 0x669, 0x6F0 .. 0x6F9, 0x200C, 0x200D);
$exception{$_} = 'DISALLOWED' for (0x640, 0x7FA, 0x302E, 0x302F, 0x3031 .. 0x3035, 0x303B);

# RFC 5892, section 3, in its order.
sub derived {
    my ($cp) = @_;
    return $exception{$cp} if $exception{$cp};
    my $c = chr $cp;
    return 'PVALID' if $c =~ /^[-a-z0-9]$/;
    return 'DISALLOWED' if $c !~ /^[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]$/;
    return 'DISALLOWED' if $c =~ /^[\p{Hangul_Syllable_Type=L}\p{Hangul_Syllable_Type=V}\p{Hangul_Syllable_Type=T}]$/;
    return 'DISALLOWED' if $c =~ /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]$/;
    return 'DISALLOWED' if ($cp >= 0x20D0 && $cp <= 0x20FF) || ($cp >= 0x1D100 && $cp <= 0x1D24F);
    return 'DISALLOWED' if NFKC(fc(NFKC($c))) ne $c;
    return 'PVALID';
}

my %set;
for my $cp (0 .. 0xD7FF, 0xE000 .. 0x10FFFF) {
    my $property = derived($cp);
    next if $property eq 'DISALLOWED';
    my $c = chr $cp;
    push @{$set{ProtocolValid}}, $cp if $property eq 'PVALID';
    push @{$set{RightToLeft}}, $cp if $c =~ /[\p{Bidi_Class=R}\p{Bidi_Class=AL}]/;
    push @{$set{ArabicNumber}}, $cp if $c =~ /\p{Bidi_Class=AN}/;
    push @{$set{EuropeanNumber}}, $cp if $c =~ /\p{Bidi_Class=EN}/;
    push @{$set{NonspacingMark}}, $cp if $c =~ /\p{Bidi_Class=NSM}/;
    push @{$set{Neutral}}, $cp if $c =~ /[\p{Bidi_Class=ES}\p{Bidi_Class=CS}\p{Bidi_Class=ET}\p{Bidi_Class=ON}\p{Bidi_Class=BN}]/;
    push @{$set{JoinsLeft}}, $cp if $c =~ /[\p{Joining_Type=L}\p{Joining_Type=D}]/;
    push @{$set{JoinsRight}}, $cp if $c =~ /[\p{Joining_Type=R}\p{Joining_Type=D}]/;
    push @{$set{JoinsThrough}}, $cp if $c =~ /\p{Joining_Type=T}/;
    push @{$set{Virama}}, $cp if $c =~ /\p{Canonical_Combining_Class=9}/;
    push @{$set{Mark}}, $cp if $c =~ /\p{M}/;
    push @{$set{Greek}}, $cp if $c =~ /\p{Script=Greek}/;
    push @{$set{Hebrew}}, $cp if $c =~ /\p{Script=Hebrew}/;
    push @{$set{KanaOrHan}}, $cp if $c =~ /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/;
}

my $version = Unicode::UCD::UnicodeVersion();
print "// Made by make-tables.pl from Unicode $version; do not edit.\n";
print "namespace AgentEvents.Models.Formats.Idna;\n\n";
print "/// <content>Sets of code points as ranges: the first code point times 2048 plus how many follow it.</content>\n";
print "internal static partial class IdnaTable\n{\n";
my @names = sort keys %set;
for my $name (@names) {
    my @ranges;
    for my $cp (@{$set{$name}}) {
        if (@ranges && $ranges[-1][1] == $cp - 1 && $cp - $ranges[-1][0] < 2048) { $ranges[-1][1] = $cp }
        else { push @ranges, [$cp, $cp] }
    }
    my @numbers = map { sprintf '0x%X', $_->[0] * 2048 + $_->[1] - $_->[0] } @ranges;
    print "    private static ReadOnlySpan<uint> ${name}Ranges =>\n    [\n";
    while (my @line = splice @numbers, 0, 11) { print '        ', join(', ', @line), ",\n" }
    print "    ];\n";
    print "\n" if $name ne $names[-1];
}
print "}\n";
